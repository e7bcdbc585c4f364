package id.temani.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The last resort for a request whose handling threw: 500 and the place in our code, nothing of what was said. */
public final class Failures implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        log.error("A request failed with {} at {}", thrown.getClass().getName(), place(thrown));
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        return new ModelAndView();
    }

    private static String place(Exception thrown) {
        for (var frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("id.temani.")) {
                return frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "nowhere of ours";
    }
}
