package dev.ross.query.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What no controller answered: unknown addresses, and requests the container itself refuses. */
@Configuration(proxyBeanMethods = false)
class ContainerErrors {
    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ErrorController queryErrorController(ProblemWriter problems) {
        return new Errors(problems);
    }

    @ResponseBody
    private record Errors(ProblemWriter problems) implements ErrorController {
        @RequestMapping("${server.error.path:/error}")
        void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            problems.write(new Problem(ProblemCode.of(status instanceof Integer code ? code : 404)), response);
        }
    }
}
