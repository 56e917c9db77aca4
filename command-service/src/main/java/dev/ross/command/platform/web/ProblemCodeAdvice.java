package dev.ross.command.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Adds a code to the problem documents of the framework itself, as for a media type that is not accepted. */
@ControllerAdvice
class ProblemCodeAdvice implements ResponseBodyAdvice<Object> {
    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body instanceof ProblemDetail problem && isWithoutCode(problem) ? coded(problem) : body;
    }

    static ProblemDetail coded(ProblemDetail problem) {
        var status = HttpStatus.valueOf(problem.getStatus());
        if (status == HttpStatus.NOT_FOUND) return ProblemDetails.of(status, "UNKNOWN", "There is no such thing.");
        return ProblemDetails.of(status, status.name(), String.valueOf(problem.getDetail()));
    }

    private static boolean isWithoutCode(ProblemDetail problem) {
        Map<String, Object> properties = problem.getProperties();
        return properties == null || !properties.containsKey("code");
    }
}
