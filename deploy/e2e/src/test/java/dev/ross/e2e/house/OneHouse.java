package dev.ross.e2e.house;

import dev.ross.e2e.mail.PostBox;
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
        if (!house.isOpen()) open(house, context);
        return house;
    }

    /** With a mail server outside of it, whose mails outlive it when it is killed. */
    private static void open(House house, ExtensionContext context) {
        var box = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneHouse.class))
                .computeIfAbsent(PostBox.class, first -> PostBox.opened(), PostBox.class);
        house.openWith(box);
    }
}
