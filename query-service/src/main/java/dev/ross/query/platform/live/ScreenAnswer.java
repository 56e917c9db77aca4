package dev.ross.query.platform.live;

import dev.ross.query.platform.security.Admission;
import dev.ross.query.platform.security.Admissions;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
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
    private static final Pattern ID = Pattern.compile("-?\\d{1,19}\\.[A-Za-z0-9_-]{16}");

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
        if (wanted == Wanted.STREAM) mayBeWatched(screens);
        var admission = admissions.of(request);
        var waited = false;
        for (var screen : screens.values()) waited |= freshness.await(screen, request);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (wanted == Wanted.STREAM) stream(screens, admission, waited, request, response);
        else page(answer, admission, waited, request, response);
    }

    private static void mayBeWatched(Map<String, Screen<?>> screens) {
        for (var screen : screens.values())
            if (!screen.lens().watchable())
                throw new Problem(ProblemCode.NOT_ACCEPTABLE, "This can be had as application/json only; ask again.");
    }

    /** Between reading and writing it is asked once more whether they may: reading may have taken its time. */
    private void page(
            Object answer,
            Admission admission,
            boolean waited,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Runnable confirmed = () -> admission.confirm(waited);
        if (answer instanceof ManyScreens many) pages.write(many, confirmed, request, response);
        else pages.write((Screen<?>) answer, confirmed, admission.anonymous(), request, response);
    }

    private static Map<String, Screen<?>> prefixed(Object answer) {
        if (answer instanceof Screen<?> one) return Map.of("", one);
        Map<String, Screen<?>> prefixed = new LinkedHashMap<>();
        ((ManyScreens) answer).screens().forEach((name, screen) -> prefixed.put(name + ".", screen));
        return prefixed;
    }

    private void stream(
            Map<String, Screen<?>> screens,
            Admission admission,
            boolean waited,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var watcher = hub.admit(screens, admission, waited, Freshness.isAskedFor(request), lastSeen(request));
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

    /** Absent where it is not of the form that is given now. */
    private static @Nullable String lastSeen(HttpServletRequest request) {
        var id = request.getHeader("Last-Event-ID");
        return id != null && ID.matcher(id).matches() ? id : null;
    }
}
