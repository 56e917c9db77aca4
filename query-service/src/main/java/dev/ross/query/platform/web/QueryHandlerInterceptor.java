package dev.ross.query.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Restricts an interceptor to the queries, where other services answer in the same process. */
record QueryHandlerInterceptor(HandlerInterceptor interceptor) implements HandlerInterceptor {
    private static final String OURS = "dev.ross.query.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        return !isQuery(handler) || interceptor.preHandle(request, response, handler);
    }

    private static boolean isQuery(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }
}
