package dev.ross.platform.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that no service could answer, before a servlet receives them and without blocking a thread, and sets
 * a deadline for the body of all others.
 */
final class RequestGuard extends Handler.Wrapper {
    private final HttpLimits limits;
    private final ConnectionTimeouts times;

    RequestGuard(HttpLimits limits, ConnectionTimeouts times) {
        this.limits = limits;
        this.times = times;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        times.requestBegins(request);
        Request.addCompletionListener(request, failure -> times.requestEnds(request));
        var rejection = rejection(request);
        if (rejection.isEmpty()) {
            var timed = new TimedRequest(request, response, limits);
            return super.handle(timed, new ClosingResponse(timed, response), callback);
        }
        rejection.get().write(response, callback, request.getLength() != 0);
        return true;
    }

    private Optional<ProblemBody> rejection(Request request) {
        var address = request.getHttpURI();
        if (address.hasViolations() || !isSound(address.getPath()) || !isSound(address.getQuery()))
            return Optional.of(ProblemBody.malformed("The address is not written as addresses are."));
        if (request.getHeaders().stream().anyMatch(RequestGuard::hasControlCharacter))
            return Optional.of(ProblemBody.malformed("A header contains a control character."));
        if (request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION).size() > 1)
            return Optional.of(ProblemBody.malformed("A request has one Authorization header at most."));
        if (request.getLength() > limits.body().toBytes())
            return Optional.of(new ProblemBody(
                    413,
                    "TOO_LARGE",
                    "A request has a body of at most %d KB."
                            .formatted(limits.body().toKilobytes())));
        return Optional.empty();
    }

    /** Bytes from 0x80 on are none: they are parts of letters in UTF-8, which proxies send, as for the name of a city. */
    private static boolean hasControlCharacter(HttpField header) {
        var value = header.getValue();
        return header.getName().chars().anyMatch(RequestGuard::isControl)
                || value != null && value.chars().anyMatch(one -> isControl(one) && one != '\t');
    }

    private static boolean isControl(int one) {
        return one < ' ' || one == 0x7F;
    }

    private static boolean isSound(@Nullable String part) {
        return part == null || EncodedText.isSound(part);
    }

    /**
     * A response that sets {@code Connection: close} when it is sent before the request's body has arrived. The connection
     * cannot be used again then, and without the header a client would send its next request into a closing connection.
     */
    private static final class ClosingResponse extends Response.Wrapper {
        ClosingResponse(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            if (!isCommitted() && !getRequest().consumeAvailable()) getHeaders().put(HttpHeader.CONNECTION, "close");
            super.write(last, content, callback);
        }
    }
}
