package dev.ross.e2e.waiters;

import dev.ross.e2e.wire.JsonBodies;
import java.util.List;

/**
 * A request of a waiter about an order.
 *
 * @param path after the order
 * @param body of the request
 * @param lines the lines that it names
 * @param dishes the lines as they are ordered; empty unless they are added
 * @param units how many of each line; 0: all that remain
 * @param id of a removal, made by the waiter; otherwise empty
 */
record WaiterRequest(
        Kind kind,
        String order,
        String path,
        Object body,
        List<String> lines,
        List<DishLine> dishes,
        int units,
        String id) {
    static final String VOID_REASON = "Changed their mind";

    /** What is asked for. */
    enum Kind {
        ADD,
        REMOVE,
        FIRE_COURSE,
        FIRE_LINE,
        READY,
        RECALL,
        SERVE,
        VOID,
        MOVE,
        MERGE
    }

    static WaiterRequest add(String order, List<DishLine> dishes) {
        var body = JsonBodies.of("lines", dishes.stream().map(DishLine::body).toList());
        var lines = dishes.stream().map(DishLine::id).toList();
        return new WaiterRequest(Kind.ADD, order, "/lines", body, lines, dishes, 0, "");
    }

    static WaiterRequest remove(String order, String line, String removal, int units) {
        var body = JsonBodies.of("removalId", removal);
        if (units > 0) body.put("units", units);
        return new WaiterRequest(
                Kind.REMOVE, order, "/lines/" + line + "/remove", body, List.of(line), List.of(), units, removal);
    }

    static WaiterRequest fireCourse(String order, int course) {
        return of(Kind.FIRE_COURSE, order, "/courses/" + course + "/fire");
    }

    static WaiterRequest ready(String order, String ticket) {
        return of(Kind.READY, order, "/tickets/" + ticket + "/ready");
    }

    static WaiterRequest recall(String order, String ticket) {
        return of(Kind.RECALL, order, "/tickets/" + ticket + "/recall");
    }

    private static WaiterRequest of(Kind kind, String order, String path) {
        return new WaiterRequest(kind, order, path, JsonBodies.of(), List.of(), List.of(), 0, "");
    }

    static WaiterRequest fire(String order, String line) {
        return ofLine(Kind.FIRE_LINE, order, line, "/fire", JsonBodies.of(), 0);
    }

    static WaiterRequest serve(String order, String line) {
        return ofLine(Kind.SERVE, order, line, "/served", JsonBodies.of(), 0);
    }

    static WaiterRequest voidUnits(String order, String line, int units) {
        return ofLine(Kind.VOID, order, line, "/void", JsonBodies.of("units", units, "reason", VOID_REASON), units);
    }

    private static WaiterRequest ofLine(Kind kind, String order, String line, String verb, Object body, int units) {
        return new WaiterRequest(kind, order, "/lines/" + line + verb, body, List.of(line), List.of(), units, "");
    }

    static WaiterRequest move(String order, String seating, List<String> lines, int units) {
        var moved = lines.stream()
                .map(line -> units == 0 ? JsonBodies.of("lineId", line) : JsonBodies.of("lineId", line, "units", units))
                .toList();
        var body = JsonBodies.of("seating", seating, "lines", moved);
        return new WaiterRequest(Kind.MOVE, order, "/move", body, lines, List.of(), units, "");
    }

    static WaiterRequest merge(String order, String into) {
        var body = JsonBodies.of("into", into);
        return new WaiterRequest(Kind.MERGE, order, "/merge", body, List.of(), List.of(), 0, "");
    }
}
