package dev.ross.query.platform.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

/** Exception for a request that cannot be answered, with its code. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final @Nullable Duration retryAfter;

    public Problem(ProblemCode code) {
        this(code, code.detail(), null);
    }

    public Problem(ProblemCode code, String detail) {
        this(code, detail, null);
    }

    private Problem(ProblemCode code, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** The problem of a request that a framework refuses. A screen is none of these: it chooses its format itself. */
    static Problem of(int status) {
        var code = ProblemCode.of(status);
        return code == ProblemCode.NOT_ACCEPTABLE ? notAsPage() : new Problem(code);
    }

    /** The problem of a request for something that has no stream, and accepts no JSON. */
    public static Problem notAsPage() {
        return new Problem(ProblemCode.NOT_ACCEPTABLE, "This can be had as application/json.");
    }

    /** The problem of a request that accepts none of the formats of a screen that can be had on paper. */
    public static Problem notOnPaper() {
        return new Problem(
                ProblemCode.NOT_ACCEPTABLE,
                "This can be had as application/json, text/event-stream, text/plain or application/pdf.");
    }

    /** The problem of a request that accepts neither JSON nor the page for people. */
    public static Problem notForPeople() {
        return new Problem(ProblemCode.NOT_ACCEPTABLE, "This can be had as application/json or text/html.");
    }

    /** The problem of a request that accepts none of the formats of a document. */
    public static Problem notAsDocument() {
        return new Problem(
                ProblemCode.NOT_ACCEPTABLE,
                "This can be had as application/json, text/html, application/pdf or text/csv.");
    }

    /** A temporary problem: the same request may be answered after a while. */
    public static Problem passing(ProblemCode code, Duration retryAfter) {
        return new Problem(code, code.detail(), retryAfter);
    }

    /** A temporary problem, with another detail than the code's. */
    static Problem passing(ProblemCode code, String detail, Duration retryAfter) {
        return new Problem(code, detail, retryAfter);
    }

    public ProblemCode code() {
        return code;
    }

    /** The body by RFC 9457, with ROSS's code. */
    public ProblemDetail body() {
        var body = ProblemDetail.forStatusAndDetail(code.status(), detail());
        body.setType(code.type());
        body.setTitle(code.status().getReasonPhrase());
        body.setProperty("code", code.name());
        return body;
    }

    public HttpHeaders headers() {
        var headers = new HttpHeaders();
        if (retryAfter != null)
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
        if (code.status().value() == 401) headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return headers;
    }

    private String detail() {
        var detail = getMessage();
        return detail == null ? code.detail() : detail;
    }
}
