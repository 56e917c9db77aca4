package dev.ross.command.platform.security;

import dev.ross.platform.security.AccessDenials;
import dev.ross.platform.security.ActorArgument;
import dev.ross.platform.security.AuthorizationInterceptor;
import dev.ross.platform.security.HandlerAuthorizationCheck;
import dev.ross.platform.web.ServiceHandlers;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Configures that each command's handler allows only the callers that it declares. */
@Configuration(proxyBeanMethods = false)
class CommandAuthorization implements WebMvcConfigurer {
    private static final ServiceHandlers COMMANDS = new ServiceHandlers("dev.ross.command.");

    @Bean
    static HandlerAuthorizationCheck commandAuthorizationCheck(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new HandlerAuthorizationCheck(COMMANDS, handlers);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new AuthorizationInterceptor(COMMANDS, new CommandDenials()))
                .order(-1);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> arguments) {
        arguments.add(new ActorArgument());
    }

    private record CommandDenials() implements AccessDenials {
        @Override
        public RuntimeException notAuthenticated() {
            return new AccessDeniedException("nobody is logged in");
        }

        @Override
        public RuntimeException notAllowed() {
            return new AccessDeniedException("not for this caller");
        }

        @Override
        public RuntimeException unknownId() {
            return new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
