package dev.ross.query.platform.web;

import dev.ross.platform.web.DeclaredParameters;
import dev.ross.platform.web.ParameterFault;
import dev.ross.platform.web.ServiceHandlers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query with a parameter that its handler does not declare, or that is repeated where one is expected. */
final class QueryParameterCheck implements HandlerInterceptor {
    private static final ServiceHandlers QUERIES = new ServiceHandlers("dev.ross.query.");

    private final DeclaredParameters declared = new DeclaredParameters(parameter ->
            parameter.getParameterType() == PageRequest.class ? Set.copyOf(PageRequest.PARAMETERS) : Set.of());

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() == null || !QUERIES.contain(handler)) return true;
        declared.faultOf(request.getParameterMap(), (HandlerMethod) handler).ifPresent(fault -> {
            throw new Problem(
                    fault.kind() == ParameterFault.Kind.UNKNOWN ? ProblemCode.UNKNOWN_PARAMETER : ProblemCode.MALFORMED,
                    fault.detail());
        });
        return true;
    }
}
