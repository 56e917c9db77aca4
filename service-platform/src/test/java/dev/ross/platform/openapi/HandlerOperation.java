package dev.ross.platform.openapi;

import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.MediaType;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One operation of the interface: an HTTP method at an address, and the controller's method that handles it.
 *
 * @param path with the root of the interface
 */
public record HandlerOperation(String method, String path, Method handler) {
    static final String ROOT = "/api/v1";

    /** All operations of the controllers of a service. */
    static List<HandlerOperation> in(String servicePackage) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        List<HandlerOperation> operations = new ArrayList<>();
        for (var controller : scan.findCandidateComponents(servicePackage)) {
            var type = ClassUtils.resolveClassName(
                    Objects.requireNonNull(controller.getBeanClassName()), HandlerOperation.class.getClassLoader());
            var base = pathOf(AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class));
            for (var handler : type.getDeclaredMethods()) {
                var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
                if (mapping == null) continue;
                operations.add(
                        new HandlerOperation(mapping.method()[0].name(), ROOT + base + pathOf(mapping), handler));
            }
        }
        return operations;
    }

    private static String pathOf(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
    }

    /** Stable as long as the controller and its method keep their names. */
    String id() {
        var name = handler.getDeclaringClass().getSimpleName().replaceFirst("(View)?Controller$", "");
        var begin = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        var end = handler.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                + handler.getName().substring(1);
        return name.endsWith(end) ? begin : begin + end;
    }

    /** The feature: the first package below that of the service. */
    String tag() {
        return handler.getDeclaringClass().getPackageName().split("\\.")[3];
    }

    /** The method and the address below the root. */
    public String route() {
        return method + " " + path.substring(ROOT.length());
    }

    public List<CallerKind> callers() {
        return List.of(
                Objects.requireNonNull(handler.getAnnotation(AllowedFor.class)).value());
    }

    public boolean isForAnyone() {
        return callers().contains(CallerKind.ANYONE);
    }

    /** The media types that its body may have. */
    List<MediaType> bodyTypes() {
        var mapping = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class));
        return mapping.consumes().length == 0
                ? List.of(MediaType.APPLICATION_JSON)
                : MediaType.parseMediaTypes(List.of(mapping.consumes()));
    }

    /** Whether a page may send it as a form, too: it is redirected then. */
    public boolean takesForms() {
        return bodyTypes().contains(MediaType.APPLICATION_FORM_URLENCODED);
    }

    public boolean hasPathVariable() {
        return parametersWith(PathVariable.class).findAny().isPresent();
    }

    public boolean takes(Class<?> type) {
        return Stream.of(handler.getParameterTypes()).anyMatch(type::equals);
    }

    public Stream<Parameter> parametersWith(Class<? extends Annotation> annotation) {
        return Stream.of(handler.getParameters()).filter(parameter -> parameter.isAnnotationPresent(annotation));
    }
}
