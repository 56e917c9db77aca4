package dev.ross.query.platform.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Fails the start of the service if a handler does not declare its permitted callers. */
@Component
class HandlerAuthorizationCheck implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping handlers;

    HandlerAuthorizationCheck(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        handlers.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getName().startsWith("dev.ross.query.")
                    && !ErrorController.class.isAssignableFrom(handler.getBeanType())
                    && !handler.hasMethodAnnotation(AllowedFor.class))
                throw new IllegalStateException(handler.getShortLogMessage() + " does not say who may call it");
        });
    }
}
