package dev.ross.platform.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Fails the start of a service if one of its handlers does not declare its permitted callers.
 *
 * @param packageName package of the service's handlers, with a dot at its end
 */
public record HandlerAuthorizationCheck(String packageName, RequestMappingHandlerMapping handlers)
        implements SmartInitializingSingleton {
    @Override
    public void afterSingletonsInstantiated() {
        handlers.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getName().startsWith(packageName)
                    && !ErrorController.class.isAssignableFrom(handler.getBeanType())
                    && !handler.hasMethodAnnotation(AllowedFor.class))
                throw new IllegalStateException(handler.getShortLogMessage() + " does not say who may call it");
        });
    }
}
