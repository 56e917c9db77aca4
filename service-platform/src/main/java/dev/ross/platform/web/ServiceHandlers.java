package dev.ross.platform.web;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;

/**
 * The request handlers of one service; several services may answer in one process.
 *
 * @param packageName of the service, with a dot at its end
 */
public record ServiceHandlers(String packageName) {
    public boolean contain(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(packageName)
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }
}
