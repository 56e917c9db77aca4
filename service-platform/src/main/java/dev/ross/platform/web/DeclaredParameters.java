package dev.ross.platform.web;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
 * expected, is a fault: a misspelt filter must not silently show everything, nor a misspelt dry run be carried out. So is
 * any word for a boolean but {@code true} and {@code false}: the framework takes several.
 */
public final class DeclaredParameters {
    private static final Set<String> BOOLEANS = Set.of("true", "false");

    private final Map<Method, Map<String, DeclaredParameter>> declared = new ConcurrentHashMap<>();
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
            var expected = known.get(name);
            if (expected == null) {
                if (handler.hasMethodAnnotation(IgnoreForeignParameters.class)) continue;
                return Optional.of(new ParameterFault(ParameterFault.Kind.UNKNOWN, name));
            }
            if (!expected.isRepeatable() && parameter.getValue().length > 1)
                return Optional.of(new ParameterFault(ParameterFault.Kind.REPEATED, name));
            if (expected.isBoolean() && !BOOLEANS.containsAll(List.of(parameter.getValue())))
                return Optional.of(new ParameterFault(ParameterFault.Kind.NO_BOOLEAN, name));
        }
        return Optional.empty();
    }

    private Map<String, DeclaredParameter> namesOf(HandlerMethod handler) {
        Map<String, DeclaredParameter> names = new HashMap<>();
        for (var parameter : handler.getMethodParameters()) {
            var annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null)
                names.put(
                        annotation.name().isEmpty()
                                ? Objects.requireNonNull(
                                        parameter.getParameter().getName())
                                : annotation.name(),
                        new DeclaredParameter(
                                Collection.class.isAssignableFrom(parameter.getParameterType()),
                                parameter.getParameterType() == boolean.class
                                        || parameter.getParameterType() == Boolean.class));
            others.apply(parameter).forEach(name -> names.put(name, new DeclaredParameter(false, false)));
        }
        return names;
    }

    /** What a handler says of a parameter. */
    private record DeclaredParameter(boolean isRepeatable, boolean isBoolean) {}
}
