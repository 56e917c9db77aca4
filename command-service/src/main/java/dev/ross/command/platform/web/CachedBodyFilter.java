package dev.ross.command.platform.web;

import dev.ross.command.platform.web.field.FormFields;
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
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads and keeps a command's body, so that it can be fingerprinted. Commands are small: a body that is too large, or
 * does not arrive in time, is refused.
 */
@Component
@Order(CachedBodyFilter.BEFORE_THE_HANDLERS)
class CachedBodyFilter extends OncePerRequestFilter {
    static final int BEFORE_THE_HANDLERS = CommandRateLimitFilter.BEFORE_THE_BODY + 100;
    private static final String ATTRIBUTE = CachedBodyFilter.class.getName();
    private static final int AT_MOST = 256 * 1024;

    private final ProblemDetails problems;

    CachedBodyFilter(ProblemDetails problems) {
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
                    response,
                    ProblemDetails.of(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE", "A command has at most 256 KB."));
            return;
        }
        request.setAttribute(ATTRIBUTE, body);
        chain.doFilter(new CachedBodyRequest(request, body), response);
    }

    /** The exception is not rethrown: no later handler knows better, and an error page would replace this response. */
    private void refuse(HttpServletResponse response, IOException unreadable) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.write(
                response,
                BodyTooSlow.isIn(unreadable)
                        ? ProblemDetails.of(
                                HttpStatus.REQUEST_TIMEOUT, "REQUEST_TIMEOUT", "The body did not arrive in time.")
                        : ProblemDetails.of(
                                HttpStatus.BAD_REQUEST, "MALFORMED", "The request cannot be read as it is."));
    }

    private static final class CachedBodyRequest extends HttpServletRequestWrapper {
        private final byte[] body;

        CachedBodyRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        /** The fields of a form, if the address has no parameters: the container cannot read them from the body again. */
        @Override
        public Map<String, String[]> getParameterMap() {
            return getQueryString() == null && isForm() ? FormFields.of(body) : super.getParameterMap();
        }

        private boolean isForm() {
            var type = getContentType();
            return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
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
