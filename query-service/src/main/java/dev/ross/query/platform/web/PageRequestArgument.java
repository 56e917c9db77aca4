package dev.ross.query.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves parameters of controllers that are a {@link PageRequest}, from {@code after} and {@code limit}. */
final class PageRequestArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return PageRequest.of(request.getParameter("after"), request.getParameter("limit"), list(request));
    }

    /** The address and all its parameters, except those of the page. */
    private static String list(NativeWebRequest request) {
        var path = ((HttpServletRequest) request.getNativeRequest()).getServletPath();
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !PageRequest.PARAMETERS.contains(parameter.getKey()))
                .map(parameter -> parameter.getKey() + "=" + String.join(",", parameter.getValue()))
                .sorted()
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
