package dev.ross.query.order.printing;

import dev.ross.contracts.printing.PrintJobContent;
import dev.ross.contracts.printing.PrintJobContent.PrintState;
import dev.ross.contracts.printing.PrintJobEvent;
import dev.ross.contracts.printing.PrintJobEvent.PrintRequested;
import dev.ross.contracts.printing.PrintJobId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last print jobs of one restaurant, in the order in which they were requested. */
record PrintJobBoard(List<ListedJob> jobs) {
    /** The most jobs of one board. The oldest leave first, whatever their state: they are of no use on paper. */
    static final int MOST_JOBS = 500;

    static PrintJobBoard empty(String restaurant) {
        return new PrintJobBoard(List.of());
    }

    /**
     * Jobs, latest first.
     *
     * @param state absent: in every state
     */
    Stream<ListedJob> latest(@Nullable PrintState state) {
        return jobs.stream()
                .filter(job -> state == null || job.content().state() == state)
                .sorted(Comparator.comparing(ListedJob::place));
    }

    /** An event of a job that has left the board, or was never on it, changes nothing. */
    PrintJobBoard after(PrintJobEvent event, long version) {
        if (event instanceof PrintRequested requested) {
            var others = jobs.stream().filter(job -> !job.id().equals(requested.job()));
            var added = new ListedJob(requested.job(), PrintJobContent.after(null, requested), version);
            var all = Stream.concat(others, Stream.of(added)).toList();
            return new PrintJobBoard(all.subList(Math.max(0, all.size() - MOST_JOBS), all.size()));
        }
        return new PrintJobBoard(jobs.stream()
                .map(job -> job.id().equals(event.job()) ? job.after(event, version) : job)
                .toList());
    }

    /** A job on the board. */
    record ListedJob(PrintJobId id, PrintJobContent content, long version) {
        private static final long LAST_SECOND = 999_999_999_999L;
        private static final int LAST_NANO = 999_999_999;

        ListedJob after(PrintJobEvent event, long reached) {
            return new ListedJob(id, PrintJobContent.after(content, event), reached);
        }

        /** A place in the reverse of the order in which jobs were requested. */
        String place() {
            var at = content.requestedAt();
            return "%012d%09d.%s".formatted(LAST_SECOND - at.getEpochSecond(), LAST_NANO - at.getNano(), id);
        }
    }
}
