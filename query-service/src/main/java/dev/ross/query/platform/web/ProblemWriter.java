package dev.ross.query.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes a problem where there is no controller: in filters, at authentication, and for requests that the container
 * refuses.
 */
@Component
public class ProblemWriter {
    private final AnswerJson json;

    ProblemWriter(AnswerJson json) {
        this.json = json;
    }

    public void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.code().status().value());
        problem.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var bytes = json.bytes(problem.body());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
