// Command aegis answers whether each cluster could be restored within its objective.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"example.com/xops-demo/aegis/internal/recovery"
)

type problem struct {
	Message string `json:"message"`
}

func main() {
	logger := slog.New(slog.NewJSONHandler(os.Stdout, nil))
	objective, err := time.ParseDuration(setting("AEGIS_OBJECTIVE", "24h"))
	if err != nil {
		logger.Error("AEGIS_OBJECTIVE cannot be read", "error", err)
		os.Exit(1)
	}
	port := setting("PORT", "8082")
	handler := routes(recovery.NewLog(objective), time.Now)
	server := &http.Server{Addr: ":" + port, Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	stop, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer cancel()
	go func() {
		<-stop.Done()
		timeout, done := context.WithTimeout(context.Background(), 20*time.Second)
		defer done()
		_ = server.Shutdown(timeout)
	}()
	logger.Info("listening", "port", port, "objective", objective.String())
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		logger.Error("cannot listen", "error", err)
		os.Exit(1)
	}
}

func routes(log *recovery.Log, now func() time.Time) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, map[string]string{"status": "ok"})
	})
	mux.HandleFunc("GET /api/v1/recovery-points", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, log.Verdicts(now()))
	})
	mux.HandleFunc("POST /api/v1/recovery-points", func(w http.ResponseWriter, r *http.Request) {
		var point recovery.Point
		err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 4096)).Decode(&point)
		if err != nil || point.Cluster == "" || point.CompletedAt.IsZero() || point.CompletedAt.After(now()) {
			answer(w, http.StatusBadRequest, problem{"the body must name a cluster and a time in the past"})
			return
		}
		log.Record(point)
		w.WriteHeader(http.StatusNoContent)
	})
	return mux
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}

func setting(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}
