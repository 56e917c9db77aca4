package dev.ross.command.menu;

import dev.ross.command.menu.PrintersController.PrinterRequest;
import dev.ross.contracts.menu.Printer;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Printers in a request that have different names; letters of both cases are the same. */
@Constraint(validatedBy = DistinctPrinters.NamesValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface DistinctPrinters {
    String message() default "each printer has another name";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Accepts lists in which no name occurs twice; what has no name is refused for that. */
    final class NamesValidator implements ConstraintValidator<DistinctPrinters, List<@Nullable PrinterRequest>> {
        @Override
        public boolean isValid(@Nullable List<@Nullable PrinterRequest> printers, ConstraintValidatorContext context) {
            if (printers == null) return true;
            return Printer.areDistinct(printers.stream()
                    .filter(Objects::nonNull)
                    .map(PrinterRequest::name)
                    .filter(Objects::nonNull)
                    .toList());
        }
    }
}
