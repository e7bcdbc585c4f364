package id.temani.screening;

import java.util.List;

/**
 * When something applies: a question is asked, a scale is used, a flag is raised. A closed list without nesting into a
 * language of its own: data files stay readable for those who review them.
 *
 * <p>A condition holds on what is <em>known</em>. What was skipped or not asked makes none of the positive ones true.
 */
public sealed interface Condition {

    /** No condition at all. */
    record Always() implements Condition {}

    /** At least one of these questions was answered with this code. */
    record Picked(String code, List<String> in) implements Condition {
        public Picked {
            in = List.copyOf(in);
        }
    }

    /** None of these questions was answered with this code: not asked, skipped, or answered otherwise. */
    record NotPicked(String code, List<String> in) implements Condition {
        public NotPicked {
            in = List.copyOf(in);
        }
    }

    /** The points of these questions reach at least {@code atLeast}. A missing answer brings none. */
    record Reached(List<String> sumOf, int atLeast) implements Condition {
        public Reached {
            sumOf = List.copyOf(sumOf);
        }
    }

    /** The questions it looks at. */
    default List<String> looksAt() {
        return switch (this) {
            case Always() -> List.of();
            case Picked(var code, var in) -> in;
            case NotPicked(var code, var in) -> in;
            case Reached(var sumOf, var atLeast) -> sumOf;
        };
    }
}
