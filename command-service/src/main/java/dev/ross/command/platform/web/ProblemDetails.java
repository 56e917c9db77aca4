package dev.ross.command.platform.web;

import dev.ross.contracts.RejectionDetails;
import dev.ross.platform.security.AuthenticationUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Builds and writes problem documents (RFC 9457) with a code from a closed list. */
@Component
public class ProblemDetails {
    private final JsonMapper json;

    ProblemDetails(JsonMapper json) {
        this.json = json;
    }

    static ProblemDetail of(HttpStatus status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(
                URI.create("urn:ross:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        return problem;
    }

    static ProblemDetail of(RejectionDetails rejection) {
        var status = switch (rejection.kind()) {
            case FORBIDDEN_BY_STATE, TOO_EARLY -> HttpStatus.CONFLICT;
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case OUTDATED -> HttpStatus.PRECONDITION_FAILED;
            case KEY_REUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        var problem = of(status, rejection.code(), rejection.detail());
        rejection.more().forEach(problem::setProperty);
        return problem;
    }

    static ProblemDetail tooManyRequests() {
        return of(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", "Not so fast; try again soon.");
    }

    static ProblemDetail unavailable() {
        return of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "UNAVAILABLE",
                "Something we need is away, and what became of this is not known."
                        + " Send the same request again with the same Idempotency-Key: it will tell.");
    }

    public void notAuthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof AuthenticationUnavailable) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            write(response, unavailable());
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, of(HttpStatus.UNAUTHORIZED, "NOT_AUTHENTICATED", "Log in first, or again."));
    }

    public void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(response, of(HttpStatus.FORBIDDEN, "NOT_ALLOWED", "This is not yours to do."));
    }

    void write(HttpServletResponse response, RateLimitExceeded tooMany) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
        write(response, tooManyRequests());
    }

    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", String.valueOf(problem.getType()));
        body.put("title", String.valueOf(problem.getTitle()));
        body.put("status", problem.getStatus());
        body.put("detail", String.valueOf(problem.getDetail()));
        Map<String, Object> more = problem.getProperties();
        if (more != null) body.putAll(more);
        var bytes = json.writeValueAsBytes(body);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
