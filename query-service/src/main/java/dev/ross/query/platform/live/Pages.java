package dev.ross.query.platform.live;

import dev.ross.query.platform.web.Json;
import dev.ross.query.platform.web.Page;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Screens as pages of JSON. */
@Component
class Pages {
    private final Json json;

    Pages(Json json) {
        this.json = json;
    }

    /**
     * @param confirmed run before anything of the answer is written
     */
    <S> void write(Screen<S> screen, Runnable confirmed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var moment = screen.source().read();
        var answer = screen.lens().show(moment.state());
        confirmed.run();
        if (moment.position() >= 0) response.setHeader(Freshness.POSITION, String.valueOf(moment.position()));
        if (answer == null) throw new Problem(ProblemCode.UNKNOWN);
        if (answer instanceof Page<?> page && page.next() != null)
            response.setHeader(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(request, page.next())));
        write(answer, response);
    }

    /** Those of which there is nothing to see are left out. */
    void write(ManyScreens screens, Runnable confirmed, HttpServletResponse response) throws IOException {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        screens.screens().forEach((name, screen) -> answers.put(name, answer(screen)));
        confirmed.run();
        write(answers, response);
    }

    private static <S> @Nullable Object answer(Screen<S> screen) {
        return screen.lens().show(screen.source().read().state());
    }

    private void write(Object answer, HttpServletResponse response) throws IOException {
        var bytes = json.bytes(answer);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String next(HttpServletRequest request, String cursor) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("after", cursor)
                .build()
                .toUriString();
    }
}
