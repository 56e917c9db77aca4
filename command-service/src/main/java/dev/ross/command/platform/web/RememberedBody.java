package dev.ross.command.platform.web;

import dev.ross.platform.http.BodyTooSlow;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a command's body, so that its fingerprint can be taken. Commands are small, and one that is not is refused; so is
 * one whose body does not arrive in time.
 */
@Component
@Order(RememberedBody.BEFORE_THE_HANDLERS)
class RememberedBody extends OncePerRequestFilter {
    static final int BEFORE_THE_HANDLERS = Pace.BEFORE_THE_BODY + 100;
    private static final String ATTRIBUTE = RememberedBody.class.getName();
    private static final int AT_MOST = 256 * 1024;

    private final Problems problems;

    RememberedBody(Problems problems) {
        this.problems = problems;
    }

    static byte[] of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] body ? body : new byte[0];
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CommandWeb.isCommand(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(AT_MOST + 1);
        } catch (IOException unreadable) {
            refuse(response, unreadable);
            return;
        }
        if (body.length > AT_MOST) {
            problems.write(
                    response, Problems.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "A command has at most 256 KB."));
            return;
        }
        request.setAttribute(ATTRIBUTE, body);
        chain.doFilter(new Again(request, body), response);
    }

    /** It is not thrown on: nobody behind this filter knows better, and an error page would be written in its place. */
    private void refuse(HttpServletResponse response, IOException unreadable) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.write(
                response,
                BodyTooSlow.isIn(unreadable)
                        ? Problems.of(HttpStatus.REQUEST_TIMEOUT, "REQUEST_TIMEOUT", "The body did not arrive in time.")
                        : Problems.of(HttpStatus.BAD_REQUEST, "MALFORMED", "The request cannot be read as it is."));
    }

    private static final class Again extends HttpServletRequestWrapper {
        private final byte[] body;

        Again(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return bytes.read(into, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("the body is here already");
                }
            };
        }
    }
}
