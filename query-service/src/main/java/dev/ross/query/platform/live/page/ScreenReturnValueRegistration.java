package dev.ross.query.platform.live.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Registers {@link ScreenReturnValueHandler} before the handlers that would write any answer of a REST controller as a
 * body.
 */
@Component
class ScreenReturnValueRegistration implements SmartInitializingSingleton {
    private final RequestMappingHandlerAdapter adapter;
    private final ScreenReturnValueHandler screens;

    ScreenReturnValueRegistration(
            @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter adapter,
            ScreenReturnValueHandler screens) {
        this.adapter = adapter;
        this.screens = screens;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>(List.of(screens));
        handlers.addAll(Objects.requireNonNull(adapter.getReturnValueHandlers()));
        adapter.setReturnValueHandlers(handlers);
    }
}
