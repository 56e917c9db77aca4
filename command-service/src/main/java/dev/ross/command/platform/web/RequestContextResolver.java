package dev.ross.command.platform.web;

import dev.ross.command.platform.web.RequestContext.RequestTrace;
import dev.ross.platform.tracing.SpanParent;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link RequestContext} and {@link RequestTrace} from the headers {@code Idempotency-Key}, {@code If-Match} and {@code traceparent}. */
@Component
class RequestContextResolver implements HandlerMethodArgumentResolver {
    private static final int ID_BYTES = 12;

    private final KeyedHash keyedHash;
    private final SecureRandom random = new SecureRandom();

    RequestContextResolver(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestContext.class
                || parameter.getParameterType() == RequestTrace.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = (HttpServletRequest) request.getNativeRequest();
        return parameter.getParameterType() == RequestTrace.class ? new RequestTrace(trace(http)) : of(http);
    }

    private RequestContext of(HttpServletRequest request) {
        var trace = trace(request);
        var expected = expectedVersion(only("If-Match", request));
        var key = only("Idempotency-Key", request);
        if (key == null) return new RequestContext(null, null, expected, trace, text(randomBytes(ID_BYTES)));
        if (key.isBlank() || key.length() > 200)
            throw new IllegalArgumentException("an Idempotency-Key has 1 to 200 characters");
        var caller = request.getUserPrincipal() == null
                ? ""
                : request.getUserPrincipal().getName();
        var scope = String.join("\n", caller, request.getMethod(), decodedPath(request), key)
                .getBytes(StandardCharsets.UTF_8);
        return new RequestContext(
                keyedHash.text("key", scope),
                keyedHash.text("body", CachedBodyFilter.of(request)),
                expected,
                trace,
                text(Arrays.copyOf(keyedHash.hash("id", scope), ID_BYTES)));
    }

    private static @Nullable String only(String header, HttpServletRequest request) {
        var values = Collections.list(request.getHeaders(header));
        if (values.size() > 1) throw new IllegalArgumentException("a request has one %s at most".formatted(header));
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The decoded path, independent of its encoding: a proxy may encode it differently when it retries. */
    private static String decodedPath(HttpServletRequest request) {
        var inside = request.getPathInfo();
        return inside == null ? request.getServletPath() : request.getServletPath() + inside;
    }

    private static @Nullable Long expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) return null;
        try {
            return Long.valueOf(ifMatch.replaceAll("^\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("If-Match names a version, in quotes", e);
        }
    }

    private String trace(HttpServletRequest request) {
        return SpanParent.currentTrace().orElseGet(() -> trace(request.getHeader("traceparent")));
    }

    /** The trace id of a W3C traceparent, or a new one if there was none. */
    private String trace(@Nullable String traceparent) {
        if (traceparent != null && traceparent.matches("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"))
            return traceparent.substring(3, 35);
        return HexFormat.of().formatHex(randomBytes(16));
    }

    private byte[] randomBytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
