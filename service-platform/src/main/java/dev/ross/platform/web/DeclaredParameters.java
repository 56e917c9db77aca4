package dev.ross.platform.web;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The query parameters that handlers declare. A parameter that is not declared, or that stands twice where one is
 * expected, is a fault: a misspelt filter must not silently show everything, nor a misspelt dry run be carried out.
 */
public final class DeclaredParameters {
    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();
    private final Function<MethodParameter, Set<String>> others;

    /** @param others names of the query parameters that a method's parameter of another kind stands for */
    public DeclaredParameters(Function<MethodParameter, Set<String>> others) {
        this.others = others;
    }

    /** The first fault of these parameters, if any. */
    public Optional<ParameterFault> faultOf(Map<String, String[]> given, HandlerMethod handler) {
        if (given.isEmpty()) return Optional.empty();
        var known = declared.computeIfAbsent(handler.getMethod(), unseen -> namesOf(handler));
        for (var parameter : given.entrySet()) {
            var name = parameter.getKey();
            var several = known.get(name);
            if (several == null) return Optional.of(new ParameterFault(ParameterFault.Kind.UNKNOWN, name));
            if (!several && parameter.getValue().length > 1)
                return Optional.of(new ParameterFault(ParameterFault.Kind.REPEATED, name));
        }
        return Optional.empty();
    }

    /** The names that a handler declares, and of each whether it may be repeated. */
    private Map<String, Boolean> namesOf(HandlerMethod handler) {
        Map<String, Boolean> names = new HashMap<>();
        for (var parameter : handler.getMethodParameters()) {
            var annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null)
                names.put(
                        annotation.name().isEmpty()
                                ? Objects.requireNonNull(
                                        parameter.getParameter().getName())
                                : annotation.name(),
                        Collection.class.isAssignableFrom(parameter.getParameterType()));
            others.apply(parameter).forEach(name -> names.put(name, false));
        }
        return names;
    }
}
