package dev.ross.command.platform.web;

import dev.ross.command.platform.web.field.FormConverter;
import dev.ross.platform.openapi.OpenApiDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts every command under one root path, behind the authorization interceptor. */
@Configuration(proxyBeanMethods = false)
class CommandWeb implements WebMvcConfigurer {
    /**
     * Deliberately not written as the same root of the other services: in one context, equal prefixes replace each
     * other.
     */
    private static final String ROOT = "${ross.command.root:/api/v1}";

    private final List<HandlerMethodArgumentResolver> arguments;
    private final List<HandlerInterceptor> interceptors;
    private final JsonMapper json;

    CommandWeb(List<HandlerMethodArgumentResolver> arguments, List<HandlerInterceptor> interceptors, JsonMapper json) {
        this.arguments = arguments.stream().filter(CommandWeb::isOurs).toList();
        this.interceptors = interceptors.stream().filter(CommandWeb::isOurs).toList();
        this.json = json;
    }

    @Bean
    static OpenApiDocument commandDocument() {
        return new OpenApiDocument("command");
    }

    /** Whether a request is for this service: any below the root path that is not a read. */
    static boolean isCommand(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                && !"GET".equals(request.getMethod())
                && !"HEAD".equals(request.getMethod());
    }

    static boolean isOurs(Object bean) {
        return bean.getClass().getName().startsWith("dev.ross.command.");
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(ROOT, HandlerTypePredicate.forBasePackage("dev.ross.command"));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(arguments);
    }

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.addCustomConverter(new FormConverter(json));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        interceptors.forEach(registry::addInterceptor);
    }
}
