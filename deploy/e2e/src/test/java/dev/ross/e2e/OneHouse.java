package dev.ross.e2e;

import dev.ross.e2e.house.House;
import dev.ross.e2e.house.OneProcess;
import dev.ross.e2e.street.Street;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every story the same house, opened for the first that asks and closed after the last: one process, or where the
 * build says so a street of many.
 */
final class OneHouse implements ParameterResolver {
    static final String STREET = "ross.street";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return House.class.isAssignableFrom(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var house = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneHouse.class))
                .computeIfAbsent(House.class, first -> built(), House.class);
        if (!house.isOpen()) house.open();
        return house;
    }

    private static House built() {
        return Boolean.getBoolean(STREET) ? Street.inANewFolder() : OneProcess.inANewFolder("house");
    }
}
