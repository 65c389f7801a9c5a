// Command cerebra answers whether a team may spend more on language models this month.
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

	"example.com/xops-demo/cerebra/internal/budget"
)

type spending struct {
	Cents int64 `json:"cents"`
}

type problem struct {
	Message string `json:"message"`
}

func main() {
	logger := slog.New(slog.NewJSONHandler(os.Stdout, nil))
	ledger, err := budget.Parse(os.Getenv("CEREBRA_BUDGETS"))
	if err != nil {
		logger.Error("CEREBRA_BUDGETS cannot be read", "error", err)
		os.Exit(1)
	}
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	server := &http.Server{Addr: ":" + port, Handler: routes(ledger), ReadHeaderTimeout: 5 * time.Second}
	stop, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer cancel()
	go func() {
		<-stop.Done()
		// ECS kills a task 30 s after it was asked to stop.
		timeout, done := context.WithTimeout(context.Background(), 20*time.Second)
		defer done()
		_ = server.Shutdown(timeout)
	}()
	logger.Info("listening", "port", port)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		logger.Error("cannot listen", "error", err)
		os.Exit(1)
	}
}

func routes(ledger *budget.Ledger) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, map[string]string{"status": "ok"})
	})
	mux.HandleFunc("GET /api/v1/budgets/{team}", func(w http.ResponseWriter, r *http.Request) {
		found, known := ledger.Of(r.PathValue("team"))
		answerBudget(w, found, known)
	})
	mux.HandleFunc("POST /api/v1/budgets/{team}/spending", func(w http.ResponseWriter, r *http.Request) {
		var spent spending
		body := http.MaxBytesReader(w, r.Body, 1024)
		if err := json.NewDecoder(body).Decode(&spent); err != nil || spent.Cents < 0 {
			answer(w, http.StatusBadRequest, problem{"the body must be {\"cents\": <number, not below 0>}"})
			return
		}
		found, known := ledger.Spend(r.PathValue("team"), spent.Cents)
		answerBudget(w, found, known)
	})
	return mux
}

func answerBudget(w http.ResponseWriter, found budget.Budget, known bool) {
	if !known {
		answer(w, http.StatusNotFound, problem{"no budget for team '" + found.Team + "'"})
		return
	}
	answer(w, http.StatusOK, found)
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}
