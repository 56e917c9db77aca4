package dev.ross.command.platform.web;

import dev.ross.platform.web.DeclaredParameters;
import dev.ross.platform.web.ParameterFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a command with a query parameter that its handler does not declare, that is given twice or has no value. */
@Component
class CommandParameterCheck implements HandlerInterceptor {
    private final DeclaredParameters declared = new DeclaredParameters(parameter -> Set.of());

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() == null
                || !CommandWeb.isCommand(request)
                || !(handler instanceof HandlerMethod method)) return true;
        declared.faultOf(request.getParameterMap(), method).ifPresent(fault -> {
            throw refusal(
                    fault.kind() == ParameterFault.Kind.UNKNOWN ? "UNKNOWN_PARAMETER" : "MALFORMED", fault.detail());
        });
        request.getParameterMap().forEach((name, values) -> {
            if (values[0].isBlank()) throw refusal("MALFORMED", "The parameter '%s' has a value.".formatted(name));
        });
        return true;
    }

    private static ErrorResponseException refusal(String code, String detail) {
        return new ErrorResponseException(
                HttpStatus.BAD_REQUEST, ProblemDetails.of(HttpStatus.BAD_REQUEST, code, detail), null);
    }
}
