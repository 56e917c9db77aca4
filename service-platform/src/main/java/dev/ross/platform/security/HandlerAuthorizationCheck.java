package dev.ross.platform.security;

import dev.ross.platform.web.ServiceHandlers;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Fails the start of a service if one of its handlers does not declare its permitted callers.
 *
 * @param service its handlers, among all of the process
 */
public record HandlerAuthorizationCheck(ServiceHandlers service, RequestMappingHandlerMapping handlers)
        implements SmartInitializingSingleton {
    @Override
    public void afterSingletonsInstantiated() {
        handlers.getHandlerMethods().forEach((route, handler) -> {
            if (service.contain(handler) && !handler.hasMethodAnnotation(AllowedFor.class))
                throw new IllegalStateException(handler.getShortLogMessage() + " does not say who may call it");
        });
    }
}
