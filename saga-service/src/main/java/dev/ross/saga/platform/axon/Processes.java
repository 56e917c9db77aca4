package dev.ross.saga.platform.axon;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Which processes there are: whatever in this service names a processing group. */
@Component
public class Processes {
    private static final String SERVICE = "dev.ross.saga.";

    private final ListableBeanFactory beans;

    Processes(ListableBeanFactory beans) {
        this.beans = beans;
    }

    static boolean isOne(Class<?> type) {
        return type.getName().startsWith(SERVICE);
    }

    List<String> names() {
        return types().map(type -> AnnotatedElementUtils.findMergedAnnotation(type, ProcessingGroup.class))
                .filter(Objects::nonNull)
                .map(ProcessingGroup::value)
                .distinct()
                .sorted()
                .toList();
    }

    /** As whatever they could not do is parked under. */
    public List<String> workers() {
        return types().map(Class::getSimpleName).distinct().sorted().toList();
    }

    private Stream<? extends Class<?>> types() {
        return Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .map(bean -> beans.getType(bean, false))
                .filter(Objects::nonNull)
                .filter(Processes::isOne);
    }
}
