package dev.ross.e2e.house;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every story the same house, opened for the first that asks and closed after the last. */
public final class OneHouse implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var house = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneHouse.class))
                .computeIfAbsent(House.class, first -> House.inANewFolder("house"), House.class);
        if (!house.isOpen()) house.open();
        return house;
    }
}
