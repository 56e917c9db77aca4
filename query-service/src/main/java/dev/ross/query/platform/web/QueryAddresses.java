package dev.ross.query.platform.web;

import dev.ross.platform.openapi.OpenApiDocument;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures the path prefix of the queries, and how strictly their parameters are read. */
@Configuration(proxyBeanMethods = false)
class QueryAddresses implements WebMvcConfigurer {
    @Bean
    static OpenApiDocument queryDocument() {
        return new OpenApiDocument("query");
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(
                "/api/v1",
                HandlerTypePredicate.forBasePackage("dev.ross.query")
                        .and(HandlerTypePredicate.forAnnotation(RestController.class)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new QueryParameterCheck()).order(20);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> arguments) {
        arguments.add(new PageRequestArgument());
    }
}
