package dev.ross.platform.settings;

import jakarta.validation.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** Binds and validates all settings records, and collects the failures of all of them. */
record SettingsCheck(Environment environment) {
    /** A sentence for each setting of these records that is missing or wrong. */
    List<String> of(Collection<Class<?>> records) {
        var wrong = new ArrayList<String>();
        try (var validation = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(inEnglish())
                .buildValidatorFactory()) {
            var validator = new SpringValidatorAdapter(validation.getValidator());
            for (var type : records) wrong.addAll(wrong(type, validator));
        }
        return wrong.stream().sorted().distinct().toList();
    }

    private List<String> wrong(Class<?> type, SpringValidatorAdapter validator) {
        var annotation = AnnotatedElementUtils.findMergedAnnotation(type, ConfigurationProperties.class);
        if (annotation == null) return List.of();
        try {
            Binder.get(environment)
                    .bindOrCreate(annotation.prefix(), Bindable.of(type), new ValidationBindHandler(validator));
            return List.of();
        } catch (BindException unbound) {
            var invalid = cause(unbound, BindValidationException.class);
            if (invalid == null) return List.of(sentence(cause(unbound, BindException.class), unbound));
            return invalid.getValidationErrors().getAllErrors().stream()
                    .map(error -> sentence(annotation.prefix(), error))
                    .toList();
        }
    }

    private static String sentence(String prefix, ObjectError error) {
        var name = error instanceof FieldError field ? prefix + "." + kebab(field.getField()) : prefix;
        return "Property " + name + " " + error.getDefaultMessage() + ".";
    }

    /**
     * Describes the innermost exception, which has the name of the property. The value is left out, since it may be a
     * secret.
     */
    private static String sentence(@Nullable BindException innermost, BindException otherwise) {
        var failure = innermost == null ? otherwise : innermost;
        var type = failure.getTarget().getType().toClass().getSimpleName();
        return "Property " + failure.getName() + " is not a valid " + type + ".";
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((outer, inner) -> inner)
                .orElse(null);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** English like all other messages, whatever the locale of the machine. */
    private static ResourceBundleMessageInterpolator inEnglish() {
        return new ResourceBundleMessageInterpolator(
                Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, false);
    }
}
