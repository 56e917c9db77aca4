package dev.ross.platform.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A response that says {@code Connection: close} when it is sent before the request's body has arrived. The connection cannot
 * be used again then, and a client that is not told would send its next request into a connection that is being closed.
 */
final class ClosingResponse extends Response.Wrapper {
    ClosingResponse(Request request, Response response) {
        super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
        if (!isCommitted() && !getRequest().consumeAvailable()) getHeaders().put(HttpHeader.CONNECTION, "close");
        super.write(last, content, callback);
    }
}
