package dev.ross.query.order.page;

import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.PartProgress.PartStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Determines the actions that staff may take on a line, each named as the last segment of the command's address. */
final class LineActions {
    private LineActions() {}

    /**
     * @param settled whether nothing is ordered or charged any more; the kitchen may still have to finish
     */
    static List<String> of(OrderedLine line, boolean settled) {
        if (line.isGone()) return List.of();
        var actions = new ArrayList<String>();
        if (!settled) {
            actions.addAll(ofTheBill(line));
            if (line.toFire().findAny().isPresent())
                actions.addAll(line.held() ? List.of("fire") : List.of("hold", "fire"));
        }
        if (line.progress().stream().anyMatch(part -> part.status() == PartStatus.FIRED)) actions.add("ready");
        if (IntStream.range(0, line.progress().size()).anyMatch(part -> mayBeServed(line, part))) actions.add("served");
        return List.copyOf(actions);
    }

    private static List<String> ofTheBill(OrderedLine line) {
        if (line.reductions().size() >= OrderedLine.MOST_REDUCTIONS) return List.of();
        var actions = new ArrayList<String>();
        actions.add(line.isBegun() ? "void" : "remove");
        if (line.comped() < line.remaining()) actions.add("comp");
        actions.add("discount");
        return actions;
    }

    private static boolean mayBeServed(OrderedLine line, int part) {
        var progress = line.progress().get(part);
        return !progress.isServed()
                && (!progress.isWaiting() || line.line().parts().get(part).station() == null);
    }
}
