import { BadRequestException, type CallHandler, type ExecutionContext, Injectable } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import type { Observable } from 'rxjs';

/** Takes the file of a form. Whoever closes the page meanwhile has changed their mind: that is no fault of the server's to log. */
@Injectable()
export class FileUpload extends FileInterceptor('file') {
  override async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    try {
      return await super.intercept(context, next);
    } catch (error) {
      throw request.complete ? error : new BadRequestException('the upload was broken off', { cause: error });
    }
  }
}
