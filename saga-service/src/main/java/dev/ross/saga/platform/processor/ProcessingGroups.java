package dev.ross.saga.platform.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Finds the processes of this service: its beans with a {@code @ProcessingGroup}. */
@Component
public class ProcessingGroups {
    private static final String SERVICE = "dev.ross.saga.";

    private final ListableBeanFactory beans;

    ProcessingGroups(ListableBeanFactory beans) {
        this.beans = beans;
    }

    static boolean isOne(Class<?> type) {
        return type.getName().startsWith(SERVICE);
    }

    /** Names of all processes, under which their dead letters are stored. */
    public List<String> names() {
        return types().map(ProcessingGroups::nameOf)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The class of a process; each has one. */
    Class<?> typeOf(String name) {
        return types().filter(type -> name.equals(nameOf(type)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no process " + name));
    }

    /** The process of a saga, by the simple name of its class. */
    Optional<String> ofSaga(String type) {
        return types().filter(one -> one.getSimpleName().equals(type))
                .map(ProcessingGroups::nameOf)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable String nameOf(Class<?> type) {
        var group = AnnotatedElementUtils.findMergedAnnotation(type, ProcessingGroup.class);
        return group == null ? null : group.value();
    }

    private Stream<? extends Class<?>> types() {
        return Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .map(bean -> beans.getType(bean, false))
                .filter(Objects::nonNull)
                .filter(ProcessingGroups::isOne);
    }
}
