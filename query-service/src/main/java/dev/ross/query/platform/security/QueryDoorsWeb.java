package dev.ross.query.platform.security;

import dev.ross.query.platform.web.OurHandlers;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the doorkeeper before every query, and hands its controllers their caller. */
@Configuration(proxyBeanMethods = false)
class QueryDoorsWeb implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new OurHandlers(new Doorkeeper())).order(10);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> arguments) {
        arguments.add(new ActorArgument());
    }
}
