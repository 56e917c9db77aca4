package dev.ross.query.platform.axon;

import java.util.Arrays;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Event handler invoker that fails on events of unknown types, so that they become dead letters, if their stream is one
 * that the screen shows: a later version has written them, and they must not be skipped.
 */
record ScreenDeadLetteringInvoker(EventHandlerInvoker handlers) implements EventHandlerInvoker {
    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return isUnknown(event) ? concernsThisScreen(event) : handlers.canHandle(event, segment);
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) throws Exception {
        if (isUnknown(event)) throw new UnknownEventException(typeOf(event));
        handlers.handle(event, segment);
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return type == UnknownSerializedType.class || handlers.canHandleType(type);
    }

    @Override
    public boolean supportsReset() {
        return handlers.supportsReset();
    }

    @Override
    public void performReset() {
        handlers.performReset();
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        handlers.performReset(context);
    }

    @Override
    public void segmentReleased(Segment segment) {
        handlers.segmentReleased(segment);
    }

    private static boolean isUnknown(EventMessage<?> event) {
        return event.getPayloadType() == UnknownSerializedType.class;
    }

    private static String typeOf(EventMessage<?> event) {
        return ((UnknownSerializedType) event.getPayload()).serializedType().getName();
    }

    /** The events of one aggregate are nested in one interface: checks whether the screen handles any of them. */
    private boolean concernsThisScreen(EventMessage<?> event) {
        var name = typeOf(event);
        int nesting = name.indexOf('$');
        if (nesting < 0) return false;
        try {
            return isHandledAny(Class.forName(name.substring(0, nesting)));
        } catch (ClassNotFoundException ofAnotherKindAltogether) {
            return false;
        }
    }

    private boolean isHandledAny(Class<?> family) {
        if (!family.isSealed()) return handlers.canHandleType(family);
        return Arrays.stream(family.getPermittedSubclasses()).anyMatch(this::isHandledAny);
    }
}
