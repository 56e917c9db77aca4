package dev.ross.query.platform.axon.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shapes of the documents of each screen's views, compared with those that stored documents were written in. */
final class ViewShapes {
    private final ScreenRecords records;
    private final Map<String, Map<String, String>> shapes = new ConcurrentHashMap<>();

    ViewShapes(ScreenRecords records) {
        this.records = records;
    }

    void add(String screen, String view, String fingerprint) {
        shapes.computeIfAbsent(screen, first -> new ConcurrentHashMap<>()).put(view, fingerprint);
    }

    /**
     * Compares the shapes of a screen's views with those that its documents were written in, and keeps the new ones.
     *
     * @throws ScreenStoppedException if a view has changed its shape, but not its name
     */
    void check(String screen) {
        var now = shapes.getOrDefault(screen, Map.of());
        var before = records.shapes(screen);
        now.forEach((view, shape) -> {
            if (!before.getOrDefault(view, shape).equals(shape))
                throw new ScreenStoppedException("the documents of the view " + view
                        + " were written in another shape: a view that changes its shape takes another name");
        });
        if (!before.keySet().containsAll(now.keySet())) records.keepShapes(screen, now);
    }
}
