package dev.ross.query.platform.security;

import dev.ross.query.platform.web.QueryHandlerInterceptor;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers the {@link AuthorizationInterceptor} for every query, and the resolver of its {@link Actor} parameters. */
@Configuration(proxyBeanMethods = false)
class AuthorizationWebConfiguration implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new QueryHandlerInterceptor(new AuthorizationInterceptor()))
                .order(10);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> arguments) {
        arguments.add(new ActorArgument());
    }
}
