package dev.ross.query.platform.security;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A handler that does not say who may call it keeps the service from starting. */
@Component
class EveryHandlerSaysWho implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping handlers;

    EveryHandlerSaysWho(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        handlers.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getName().startsWith("dev.ross.query.")
                    && !ErrorController.class.isAssignableFrom(handler.getBeanType())
                    && !handler.hasMethodAnnotation(MayBe.class))
                throw new IllegalStateException(handler.getShortLogMessage() + " does not say who may call it");
        });
    }
}
