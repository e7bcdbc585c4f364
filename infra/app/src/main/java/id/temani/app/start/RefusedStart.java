package id.temani.app.start;

/** We do not start like this. Says what is wrong and what to do; holds no secret. */
public final class RefusedStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String advice;

    public RefusedStart(String problem, String advice) {
        super(problem);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
