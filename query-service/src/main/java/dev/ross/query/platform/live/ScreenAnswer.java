package dev.ross.query.platform.live;

import dev.ross.query.platform.security.Admissions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Answers with a screen, or several, as the caller wants it: a page of JSON, or a stream. */
@Component
class ScreenAnswer implements HandlerMethodReturnValueHandler {
    private final Freshness freshness;
    private final LiveHub hub;
    private final Admissions admissions;
    private final Pages pages;

    ScreenAnswer(Freshness freshness, LiveHub hub, Admissions admissions, Pages pages) {
        this.freshness = freshness;
        this.hub = hub;
        this.admissions = admissions;
        this.pages = pages;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return returned.getParameterType() == Screen.class || returned.getParameterType() == ManyScreens.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer, MethodParameter returned, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException, InterruptedException {
        container.setRequestHandled(true);
        var request = (HttpServletRequest) web.getNativeRequest();
        var response = (HttpServletResponse) web.getNativeResponse();
        if (request == null || response == null || answer == null) throw new IllegalStateException("not over HTTP");
        var wanted = Wanted.by(request);
        var screens = prefixed(answer);
        for (var screen : screens.values()) freshness.await(screen.source(), request);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (wanted == Wanted.STREAM) stream(screens, request, response);
        else if (answer instanceof ManyScreens many) pages.write(many, response);
        else pages.write((Screen<?>) answer, request, response);
    }

    private static Map<String, Screen<?>> prefixed(Object answer) {
        if (answer instanceof Screen<?> one) return Map.of("", one);
        Map<String, Screen<?>> prefixed = new LinkedHashMap<>();
        ((ManyScreens) answer).screens().forEach((name, screen) -> prefixed.put(name + ".", screen));
        return prefixed;
    }

    private void stream(Map<String, Screen<?>> screens, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var watcher = hub.admit(screens, admissions.current(), lastSeen(request));
        try {
            if (HttpMethod.HEAD.matches(request.getMethod())) {
                Wire.headers(response);
                watcher.end();
            } else {
                watcher.begin(Wire.open(request, response));
            }
        } catch (IOException | RuntimeException broken) {
            watcher.end();
            throw broken;
        }
    }

    /** Whatever is not one of our positions was not given by us, and resumes nothing. */
    private static @Nullable Long lastSeen(HttpServletRequest request) {
        var id = request.getHeader("Last-Event-ID");
        return id != null && id.matches("\\d{1,18}") ? Long.valueOf(id) : null;
    }
}
