package dev.ross.platform.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A response that sets {@code Connection: close} when it is sent before the request's body has arrived. The connection
 * cannot be used again then, and without the header a client would send its next request into a closing connection.
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
