package dev.ross.query.platform.security;

import dev.ross.platform.security.AccessDenials;
import dev.ross.platform.security.ActorArgument;
import dev.ross.platform.security.AuthorizationInterceptor;
import dev.ross.platform.security.HandlerAuthorizationCheck;
import dev.ross.platform.web.ServiceHandlers;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Configures that each query allows only the callers that it declares. */
@Configuration(proxyBeanMethods = false)
class AuthorizationWebConfiguration implements WebMvcConfigurer {
    private static final ServiceHandlers QUERIES = new ServiceHandlers("dev.ross.query.");

    @Bean
    static HandlerAuthorizationCheck queryAuthorizationCheck(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new HandlerAuthorizationCheck(QUERIES, handlers);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new AuthorizationInterceptor(QUERIES, new QueryDenials()))
                .order(10);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> arguments) {
        arguments.add(new ActorArgument());
    }

    private record QueryDenials() implements AccessDenials {
        @Override
        public RuntimeException notAuthenticated() {
            return new Problem(ProblemCode.NOT_AUTHENTICATED);
        }

        @Override
        public RuntimeException notAllowed() {
            return new Problem(ProblemCode.NOT_ALLOWED);
        }

        @Override
        public RuntimeException unknownId() {
            return new Problem(ProblemCode.UNKNOWN);
        }
    }
}
