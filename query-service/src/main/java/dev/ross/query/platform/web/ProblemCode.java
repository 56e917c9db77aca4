package dev.ross.query.platform.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Reasons why a request is not answered. Clients match on the code; the text is for people. */
public enum ProblemCode {
    MALFORMED(HttpStatus.BAD_REQUEST, "The request makes no sense."),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "The address has a parameter that means nothing here."),
    NOT_AUTHENTICATED(HttpStatus.UNAUTHORIZED, "Log in first, or again."),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "This is not for you."),
    UNKNOWN(HttpStatus.NOT_FOUND, "There is no such thing, or it is not for you to know."),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not do that."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "This can be had as application/json or as text/event-stream."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests at once; slow down."),
    TOO_MANY_STREAMS(HttpStatus.TOO_MANY_REQUESTS, "Too many live streams are open from here; close one first."),
    TOO_MANY_WATCHERS(HttpStatus.SERVICE_UNAVAILABLE, "As many live streams are open as this server keeps; ask again."),
    NOT_YET(HttpStatus.SERVICE_UNAVAILABLE, "What you did is not to be seen here yet; ask again."),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Something this needs is away; ask again."),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side.");

    private final HttpStatus status;
    private final String detail;

    ProblemCode(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    public HttpStatus status() {
        return status;
    }

    String detail() {
        return detail;
    }

    URI type() {
        return URI.create("urn:ross:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The code of a request that a framework refuses before ROSS sees it. */
    static ProblemCode of(int status) {
        for (var code : values()) if (code.status.value() == status) return code;
        return status < 500 ? MALFORMED : FAILED;
    }
}
